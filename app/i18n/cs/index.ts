import account from './account.json';
import auth from './auth.json';
import common from './common.json';
import editor from './editor.json';
import errors from './errors.json';
import groups from './groups.json';
import people from './people.json';
import plan from './plan.json';

/** Every Czech text, by namespace. The keys of all languages are typed from this one. */
const cs = { account, auth, common, editor, errors, groups, people, plan };
export default cs;
