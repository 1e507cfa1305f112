/**
 * Who may do what: `permissions.md` for the nouns that exist, every cell of which is tried against the running
 * database (grid.integration.test.ts). W writes (and reads, where reading is tried), R only reads, E edits and
 * C comments on a co-edited text, - neither. A line with no W is something nobody may do.
 *
 * `own` is the group of chair, member and guest, `another` that of other. `former` was manager and chair of the own
 * group, and has left. `str M` and `str` are manager and member of another partnership; `nob` is signed in and
 * belongs nowhere; `pub` is not signed in.
 */
export const table = readTable(`
                                              | mgr con chr mem gue oth par | frm | strM str | nob pub
 partnership settings                         | W   R   R   R   R   R   -   | -   | -    -   | -   -
 organisations: add                           | W   R   R   R   R   R   -   | -   | -    -   | -   -
 organisations: change                        | W   R   R   R   R   R   -   | -   | -    -   | -   -
 people of the partnership                    | R   R   R   R   R   R   -   | -   | -    -   | -   -
 one's own profile                            | W   W   W   W   W   W   W   | W   | W    W   | W   -
 somebody else's profile                      | -   -   -   -   -   -   -   | -   | -    -   | -   -
 memberships: change a role                   | W   R   R   R   R   R   -   | -   | -    -   | -   -
 memberships: end                             | W   R   R   R   R   R   -   | -   | -    -   | -   -
 memberships: make by hand                    | -   -   -   -   -   -   -   | -   | -    -   | -   -
 invitations: invite                          | W   -   -   -   -   -   -   | -   | -    -   | -   -
 invitations: take back                       | W   -   -   -   -   -   -   | -   | -    -   | -   -
 invitations: those to another address        | -   -   -   -   -   -   -   | -   | -    -   | -   -
 audit log                                    | R   R   -   -   -   -   -   | -   | -    -   | -   -
 audit log: add, change, delete               | -   -   -   -   -   -   -   | -   | -    -   | -   -

 group: create                                | W   R   R   R   R   R   -   | -   | -    -   | -   -
 group: rename                                | W   R   R   R   R   R   -   | -   | -    -   | -   -
 group: close                                 | W   R   R   R   R   R   -   | -   | -    -   | -   -
 members of own group: add                    | W   R   W   R   R   R   -   | -   | -    -   | -   -
 members of own group: change role            | W   R   W   R   R   R   -   | -   | -    -   | -   -
 members of own group: end                    | W   R   W   R   R   R   -   | -   | -    -   | -   -
 members of another group: add                | W   R   R   R   R   R   -   | -   | -    -   | -   -
 members of another group: change role        | W   R   R   R   R   R   -   | -   | -    -   | -   -
 members of another group: end                | W   R   R   R   R   R   -   | -   | -    -   | -   -

 plan: create                                 | W   -   -   -   -   -   -   | -   | -    -   | -   -
 plan: rename                                 | W   R   R   R   R   R   -   | -   | -    -   | -   -
 plan: archive                                | W   R   R   R   R   R   -   | -   | -    -   | -   -
 plan, revision: make by hand                 | -   -   -   -   -   -   -   | -   | -    -   | -   -
 revision: fork the approved one              | W   -   -   -   -   -   -   | -   | -    -   | -   -
 revision: share the draft                    | W   R   R   R   R   R   -   | -   | -    -   | -   -
 revision: rename                             | W   R   R   R   R   R   -   | -   | -    -   | -   -
 revision: publish the approved one           | W   R   R   R   R   R   R   | -   | -    -   | -   -
 revision: set the state by hand              | -   -   -   -   -   -   -   | -   | -    -   | -   -
 monitoring of a draft: round and reports     | R   R   R   R   R   R   -   | -   | -    -   | -   -
 monitoring of an approved revision           | R   R   R   R   R   R   R   | -   | -    -   | -   -
 monitoring: write by hand                    | -   -   -   -   -   -   -   | -   | -    -   | -   -

 chapter: add                                 | W   W   -   -   -   -   -   | -   | -    -   | -   -
 chapter: rename                              | W   W   -   -   -   -   -   | -   | -    -   | -   -
 chapter: hand to another group               | W   W   -   -   -   -   -   | -   | -    -   | -   -
 chapter: archive                             | W   W   -   -   -   -   -   | -   | -    -   | -   -
 own chapter: add priority                    | W   W   W   W   -   -   -   | -   | -    -   | -   -
 own chapter: rename priority                 | W   W   W   W   -   -   -   | -   | -    -   | -   -
 own chapter: move priority                   | W   W   W   W   -   -   -   | -   | -    -   | -   -
 own chapter: archive priority                | W   W   W   W   -   -   -   | -   | -    -   | -   -
 own chapter: add goal                        | W   W   W   W   -   -   -   | -   | -    -   | -   -
 own chapter: rename goal                     | W   W   W   W   -   -   -   | -   | -    -   | -   -
 own chapter: move goal                       | W   W   W   W   -   -   -   | -   | -    -   | -   -
 own chapter: archive goal                    | W   W   W   W   -   -   -   | -   | -    -   | -   -
 own chapter: add measure                     | W   W   W   W   -   -   -   | -   | -    -   | -   -
 own chapter: move measure                    | W   W   W   W   -   -   -   | -   | -    -   | -   -
 own chapter: move measure to another group's | W   W   -   -   -   -   -   | -   | -    -   | -   -
 own chapter: archive measure                 | W   W   W   W   -   -   -   | -   | -    -   | -   -
 own chapter: renumber                        | W   W   W   W   -   -   -   | -   | -    -   | -   -
 another group's chapter: add priority        | W   W   -   -   -   W   -   | -   | -    -   | -   -
 another group's chapter: rename priority     | W   W   -   -   -   W   -   | -   | -    -   | -   -
 another group's chapter: move priority       | W   W   -   -   -   W   -   | -   | -    -   | -   -
 another group's chapter: archive priority    | W   W   -   -   -   W   -   | -   | -    -   | -   -
 another group's chapter: add goal            | W   W   -   -   -   W   -   | -   | -    -   | -   -
 another group's chapter: rename goal         | W   W   -   -   -   W   -   | -   | -    -   | -   -
 another group's chapter: move goal           | W   W   -   -   -   W   -   | -   | -    -   | -   -
 another group's chapter: archive goal        | W   W   -   -   -   W   -   | -   | -    -   | -   -
 another group's chapter: add measure         | W   W   -   -   -   W   -   | -   | -    -   | -   -
 another group's chapter: move measure        | W   W   -   -   -   W   -   | -   | -    -   | -   -
 another group's chapter: archive measure     | W   W   -   -   -   W   -   | -   | -    -   | -   -
 another group's chapter: renumber            | W   W   -   -   -   W   -   | -   | -    -   | -   -
 closed group's chapter: add priority         | W   W   -   -   -   -   -   | -   | -    -   | -   -
 tree in consultation: add measure            | W   W   W   W   -   -   -   | -   | -    -   | -   -
 tree of a ready revision: anything           | -   -   -   -   -   -   -   | -   | -    -   | -   -
 tree of an approved revision: anything       | -   -   -   -   -   -   -   | -   | -    -   | -   -
 tree of a superseded revision: anything      | -   -   -   -   -   -   -   | -   | -    -   | -   -

 text, draft: own chapter                     | E   E   E   E   C   C   -   | -   | -    -   | -   -
 text, draft: another group's chapter         | E   E   C   C   C   E   -   | -   | -    -   | -   -
 text, draft: closed group's chapter          | E   E   C   C   C   C   -   | -   | -    -   | -   -
 text, shared draft: own chapter              | E   E   E   E   C   C   C   | -   | -    -   | -   -
 text, consultation: own chapter              | E   E   E   E   C   C   C   | -   | -    -   | -   -
 text, consultation: another group's chapter  | E   E   C   C   C   E   C   | -   | -    -   | -   -
 text, ready                                  | R   R   R   R   R   R   -   | -   | -    -   | -   -
 text, ready and shared                       | R   R   R   R   R   R   R   | -   | -    -   | -   -
 text, approved                               | R   R   R   R   R   R   R   | -   | -    -   | -   -
 text, approved and published                 | R   R   R   R   R   R   R   | -   | -    -   | -   R
 text, superseded                             | R   R   R   R   R   R   R   | -   | -    -   | -   -
 text, superseded and published               | R   R   R   R   R   R   R   | -   | -    -   | -   R
`);

/** Lines of the table by name: letters of the columns, in the order of `columns`. */
function readTable(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.slice(1).map((line) => {
      const [name = '', ...cells] = line.split('|').map((part) => part.trim());
      return [name, cells.join(' ').replace(/\s+/g, ' ')];
    }),
  );
}
