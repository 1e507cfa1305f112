import { expect, type Locator, type Page, type WebSocketRoute } from '@playwright/test';
import type { Sql } from 'postgres';

/** The page of a meeting as a person uses it. */
export class Meeting {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the meeting and waits until it is live. */
  static async open(page: Page, path: string): Promise<Meeting> {
    await page.goto(path);
    const meeting = new Meeting(page);
    await expect(meeting.saveState).toHaveText(/Uloženo|Čtete|Jen pro čtení/);
    return meeting;
  }

  get saveState(): Locator {
    return this.page.locator('.save-state');
  }

  /** The box of an agenda item, by its title. */
  item(title: string): Locator {
    return this.page.getByRole('listitem', { name: new RegExp(`^Bod \\d+: ${title}$`) });
  }

  /** Puts the cursor at the end of an item's text and gives its editor. */
  async edit(title: string): Promise<Locator> {
    const item = this.item(title);
    await item.locator('.section-view').click({ position: { x: 30, y: 12 } });
    const editor = item.getByRole('textbox', { name: new RegExp(title) });
    await expect(editor).toBeFocused();
    await editor.press('Control+End');
    return editor;
  }

  /** Somebody's line in the attendance. */
  attendee(name: string): Locator {
    return this.page.getByRole('listitem', { name, exact: true });
  }

  /** Chooses something in the menu of an agenda item. */
  async choose(title: string, command: string): Promise<void> {
    await this.page.getByRole('button', { name: `Možnosti bodu: ${title}` }).click();
    await this.page.getByRole('menuitem', { name: command }).click();
  }

  /** Titles of the agenda, in their order. */
  async agenda(): Promise<string[]> {
    const names = await this.page.getByRole('listitem', { name: /^Bod \d+: / }).all();
    return Promise.all(names.map(async (item) => (await item.getAttribute('aria-label')) ?? ''));
  }

  async saved(): Promise<void> {
    await expect(this.saveState).toContainText('Uloženo');
  }
}

/** A network that a page can lose: its sockets too, which a browser that is offline keeps open. Made before it is opened. */
export async function networkOf(
  page: Page,
): Promise<{ lose: () => Promise<void>; find: () => Promise<void> }> {
  const open = new Set<WebSocketRoute>();
  let isLost = false;
  await page.routeWebSocket(/\/sync\//, async (socket) => {
    // As when a server says that it restarts: the page comes back by itself.
    if (isLost) return socket.close({ code: 1012 });
    open.add(socket).add(socket.connectToServer());
  });
  return {
    lose: async () => {
      isLost = true;
      await page.context().setOffline(true);
      for (const socket of open) await socket.close({ code: 1012 });
      open.clear();
    },
    find: async () => {
      isLost = false;
      await page.context().setOffline(false);
    },
  };
}

export type MeetingScene = {
  meeting: string;
  path: string;
  partnership: string;
  group: string;
  people: Record<'chair' | 'member' | 'colleague', string>;
};

/**
 * A meeting that began ten minutes ago, of a group of its own with three members and a quorum of two, so that others find
 * the demo as it was. The group has one unfinished task.
 */
export async function ownMeeting(sql: Sql, name: string): Promise<MeetingScene> {
  const [liberec] = await sql<{ id: string }[]>`select id from partnerships where slug = 'liberec'`;
  const found = await sql<{ id: string; email: string }[]>`select id, email from people`;
  const person = (email: string) => {
    const one = found.find((each) => each.email === `${email}@liberec.example`);
    if (!one) throw new Error(`the demo has no ${email}`);
    return one.id;
  };
  if (!liberec) throw new Error('the demo has no Liberec');
  const people = {
    ...{ chair: person('eva.novotna'), member: person('martin.horak') },
    colleague: person('lucie.maresova'),
  };
  const owner = { partnership_id: liberec.id };
  const [group] = await sql<{ id: string }[]>`
    insert into working_groups ${sql({ ...owner, slug: `ps-${crypto.randomUUID()}`, name, quorum: 2 })} returning id`;
  const groupId = group?.id ?? '';
  for (const [key, id] of Object.entries(people)) {
    const role = key === 'chair' ? 'chair' : 'member';
    await sql`insert into group_members ${sql({ ...owner, working_group_id: groupId, person_id: id, role })}`;
  }
  const begun = new Date(Date.now() - 10 * 60_000);
  await sql`insert into tasks ${sql({
    ...{
      ...owner,
      working_group_id: groupId,
      title: 'Sepsat volné městské byty',
      assignee_id: people.member,
    },
    ...{ due_on: '2026-01-15', author_id: people.chair, created_at: new Date(begun.getTime() - 86_400_000) },
  })}`;
  const [meeting] = await sql<{ id: string }[]>`
    insert into meetings ${sql({
      ...{ ...owner, working_group_id: groupId, title: `Jednání: ${name}`, starts_at: begun },
      ...{ ends_at: new Date(begun.getTime() + 2 * 3600_000), place: 'Radnice', created_by: people.chair },
    })} returning id`;
  const id = meeting?.id ?? '';
  return { meeting: id, path: `/liberec/meetings/${id}`, partnership: liberec.id, group: groupId, people };
}

/** Writes on a new line at the end, with a measure it is about. */
export async function beginLineAbout(code: string, editor: Locator, text: string): Promise<void> {
  await editor.press('Control+End');
  await editor.press('Enter');
  await editor.pressSequentially(`${text} #${code}`);
  await expect(editor.page().getByRole('listbox', { name: 'Odkázat na opatření' })).toBeVisible();
  await editor.press('Enter');
}

/** Puts down a task or a resolution about that measure without leaving the keyboard. */
export async function capture(code: string, editor: Locator, line: string): Promise<void> {
  const form = editor.page().getByRole('dialog');
  await editor.pressSequentially(line);
  await editor.press('Enter');
  await expect(form.getByRole('checkbox', { name: new RegExp(`^${code}`) })).toBeChecked();
  await editor.page().keyboard.press('Enter');
  await expect(form).toHaveCount(0);
}
