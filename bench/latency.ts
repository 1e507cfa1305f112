/**
 * How long a keystroke takes from one person's keyboard to another one's screen: built product, embedded back end,
 * two Chromiums' pages on one machine. Writes .cache/bench/latency.json.
 */
import { Chapter } from '../e2e/chapter';
import { housingDraft } from '../e2e/fixtures';
import { measureTwo, seen } from './two-browsers';

const rounds = 60;
const code = '1.1.2.1';

await measureTwo('latency', { labels: ['own screen', "other's"], budgetMs: 200 }, async (scene) => {
  const { path } = await housingDraft(scene.sql);
  const open = async (key: 'chair' | 'member') =>
    (await Chapter.open(await scene.pageOf(key), scene.url + path)).edit(code);
  const evas = await open('chair');
  const martins = await open('member');
  const [own, other]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const mark = `${round}§`;
    const [mine, theirs] = [seen(evas, mark), seen(martins, mark)];
    const typed = Date.now();
    await evas.press('End');
    await evas.pressSequentially(mark);
    own.push((await mine) - typed);
    other.push((await theirs) - typed);
  }
  return { own, other };
});
