import type { Texts } from '../texts';
import account from './account.json';
import auth from './auth.json';
import common from './common.json';
import editor from './editor.json';
import errors from './errors.json';
import groups from './groups.json';
import people from './people.json';
import plan from './plan.json';

/** Every English text, by namespace; a test holds its keys against the Czech ones. */
const en: Texts = { account, auth, common, editor, errors, groups, people, plan };
export default en;
