import type { Texts } from '../texts';
import account from './account.json';
import attachments from './attachments.json';
import auth from './auth.json';
import capture from './capture.json';
import chapter from './chapter.json';
import common from './common.json';
import comparison from './comparison.json';
import desk from './desk.json';
import editor from './editor.json';
import errors from './errors.json';
import exports from './exports.json';
import groups from './groups.json';
import history from './history.json';
import imports from './imports.json';
import indicatorErrors from './indicatorErrors.json';
import indicatorForms from './indicatorForms.json';
import indicatorLists from './indicatorLists.json';
import indicators from './indicators.json';
import leaving from './leaving.json';
import linkPicker from './linkPicker.json';
import links from './links.json';
import live from './live.json';
import means from './means.json';
import meansForms from './meansForms.json';
import measure from './measure.json';
import measureDealt from './measureDealt.json';
import measureDealtWords from './measureDealtWords.json';
import measureLinks from './measureLinks.json';
import meeting from './meeting.json';
import meetings from './meetings.json';
import minutesExport from './minutesExport.json';
import newPlan from './newPlan.json';
import outlook from './outlook.json';
import participation from './participation.json';
import people from './people.json';
import plan from './plan.json';
import planning from './planning.json';
import projectStates from './projectStates.json';
import projects from './projects.json';
import prose from './prose.json';
import readiness from './readiness.json';
import reply from './reply.json';
import resolutions from './resolutions.json';
import responsibility from './responsibility.json';
import responsibilityDialogs from './responsibilityDialogs.json';
import responsibilityTable from './responsibilityTable.json';
import revision from './revision.json';
import stepDialogs from './stepDialogs.json';
import steps from './steps.json';
import task from './task.json';
import taskHistory from './taskHistory.json';
import tasks from './tasks.json';
import threads from './threads.json';

/** Every English text, by namespace; a test holds its keys against the Czech ones. */
const en: Texts = {
  account,
  attachments,
  auth,
  capture,
  chapter,
  common,
  comparison,
  desk,
  editor,
  errors,
  exports,
  groups,
  history,
  imports,
  indicatorErrors,
  indicatorForms,
  indicatorLists,
  indicators,
  leaving,
  linkPicker,
  links,
  live,
  means,
  meansForms,
  measure,
  measureDealt,
  measureDealtWords,
  measureLinks,
  minutesExport,
  newPlan,
  meeting,
  meetings,
  outlook,
  participation,
  people,
  plan,
  planning,
  projectStates,
  projects,
  prose,
  readiness,
  reply,
  resolutions,
  responsibility,
  responsibilityDialogs,
  responsibilityTable,
  revision,
  stepDialogs,
  steps,
  task,
  taskHistory,
  tasks,
  threads,
};
export default en;
