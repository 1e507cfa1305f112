import { Chapter } from './chapter';
import { expect, housingDraft, signedIn, test } from './fixtures';

test('what is written into a measure while the manager moves it to another chapter arrives there', async ({
  pageOf,
  sql,
}) => {
  const { path, revision } = await housingDraft(sql);
  const eva = await Chapter.open(await pageOf('chair'), path);
  const evas = await eva.edit('1.1.1.3');
  await evas.press('Enter');
  await evas.pressSequentially('Před přesunem.');
  await eva.saved();

  const [measure] = await sql<{ id: string; measure: string }[]>`
    select id, measure_id as measure from measure_versions where revision_id = ${revision} and code = '1.1.1.3'`;
  const [target] = await sql<{ goal: string; chapter: string }[]>`
    select g.id as goal, c.id as chapter from goals g join chapters c on c.id = g.chapter_id
    where c.revision_id = ${revision} and g.code = '2.1.1'`;
  const manager = await signedIn('manager');
  const writing = evas.pressSequentially(' Během přesunu psáno dál.', { delay: 25 });
  const { error } = await manager.rpc('move_measure', { version: measure?.id, goal: target?.goal, place: 1 });
  expect(error).toBeNull();
  // Her page takes the measure away under her; whatever she had typed by then must be in its new place.
  await writing.catch(() => undefined);

  const there = await Chapter.open(await pageOf('manager'), path.replace(/[^/]+$/, target?.chapter ?? ''));
  const item = there.page.locator(`#m-${measure?.measure}`);
  await expect(item).toContainText('Před přesunem.');
  await expect(async () => {
    const [old] = await sql<{ plain: string }[]>`
      select s.plain from document_sections s join documents d on d.id = s.document_id
      join chapters c on c.id = d.chapter_id
      where s.section = ${measure?.measure ?? ''} and c.revision_id = ${revision} and c.code = '1'`;
    const late = old?.plain.split('\n').at(-1) ?? '';
    expect(late).toContain('Před přesunem.');
    expect(((await item.textContent()) ?? '').replaceAll('\u00a0', ' ')).toContain(
      late.replaceAll('\u00a0', ' '),
    );
  }).toPass();
});
