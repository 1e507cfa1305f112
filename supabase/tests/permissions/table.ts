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

 evidence of an indicator: own chapter        | W   W   W   W   R   R   -   | -   | -    -   | -   -
 evidence: another group's chapter            | W   W   R   R   R   W   -   | -   | -    -   | -   -
 evidence: shared draft                       | W   W   W   W   R   R   R   | -   | -    -   | -   -
 evidence: approved revision                  | R   R   R   R   R   R   R   | -   | -    -   | -   -
 evidence: put away                           | W   W   W   W   R   R   -   | -   | -    -   | -   -
 template for exports: add                    | W   R   R   R   R   R   -   | -   | -    -   | -   -
 template for exports: put away               | W   R   R   R   R   R   -   | -   | -    -   | -   -
 template for minutes: add                    | W   R   R   R   R   R   -   | -   | -    -   | -   -
 file of a meeting: add                       | W   W   W   W   R   R   -   | -   | -    -   | -   -
 file of another group's meeting: add         | W   W   R   R   R   W   -   | -   | -    -   | -   -
 file of circulated minutes: add              | W   W   W   R   R   R   -   | -   | -    -   | -   -
 file of circulated minutes: who was there    | W   W   W   R   R   R   R   | -   | -    -   | -   -
 file of approved minutes: add                | R   R   R   R   R   R   R   | -   | -    -   | -   -
 file of approved minutes: put away           | R   R   R   R   R   R   R   | -   | -    -   | -   -
 file of a meeting: put away                  | W   W   W   W   R   R   -   | -   | -    -   | -   -
 file of a task: add                          | W   W   W   R   R   R   -   | -   | -    -   | -   -
 file of a task one has: add                  | W   W   W   W   W   W   W   | -   | -    -   | -   -
 file of a task one has given: add            | W   W   W   W   W   W   -   | -   | -    -   | -   -
 file of a task: put away                     | W   W   W   R   R   R   -   | -   | -    -   | -   -
 a file in the place of another               | -   -   -   -   -   -   -   | -   | -    -   | -   -

 revision: open a consultation                | W   R   R   R   R   R   -   | -   | -    -   | -   -
 revision: close the consultation             | W   R   R   R   R   R   R   | -   | -    -   | -   -
 revision: make ready                         | W   R   R   R   R   R   -   | -   | -    -   | -   -
 revision: take back to work                  | W   R   R   R   R   R   -   | -   | -    -   | -   -
 revision: approve                            | W   R   R   R   R   R   -   | -   | -    -   | -   -
 revision: name a version                     | W   W   R   R   R   R   -   | -   | -    -   | -   -
 versions of a draft                          | R   R   R   R   R   R   -   | -   | -    -   | -   -
 versions of a shared draft                   | R   R   R   R   R   R   -   | -   | -    -   | -   -
 versions of a published revision             | R   R   R   R   R   R   -   | -   | -    -   | -   -
 versions: write by hand                      | -   -   -   -   -   -   -   | -   | -    -   | -   -
 consultation that is open                    | R   R   R   R   R   R   R   | -   | -    -   | -   -
 consultation of a draft that is over         | R   R   R   R   R   R   -   | -   | -    -   | -   -
 consultation: write by hand                  | -   -   -   -   -   -   -   | -   | -    -   | -   -
 gap of a draft: let it pass                  | W   R   R   R   R   R   -   | -   | -    -   | -   -
 gap of a draft: ask for it again             | W   R   R   R   R   R   -   | -   | -    -   | -   -
 gap let pass in a shared draft               | R   R   R   R   R   R   R   | -   | -    -   | -   -
 gap let pass in an approved revision         | R   R   R   R   R   R   R   | -   | -    -   | -   -
 gaps of a draft                              | R   R   R   R   R   R   -   | -   | -    -   | -   -
 gaps of a shared draft                       | R   R   R   R   R   R   R   | -   | -    -   | -   -
 life of a draft                              | R   R   R   R   R   R   -   | -   | -    -   | -   -
 content of a draft                           | R   R   R   R   R   R   -   | -   | -    -   | -   -
 content of a consultation                    | R   R   R   R   R   R   R   | -   | -    -   | -   -
 content of an approved revision              | R   R   R   R   R   R   R   | -   | -    -   | -   -
 content of a published revision              | R   R   R   R   R   R   R   | R   | R    R   | R   R

 own chapter: say what a measure elaborates   | W   W   W   W   R   R   -   | -   | -    -   | -   -
 another's chapter: say what it elaborates   | W   W   R   R   R   W   -   | -   | -    -   | -   -
 own chapter: take an elaboration away        | W   W   W   W   R   R   -   | -   | -    -   | -   -
 shared draft: elaboration                    | W   W   W   W   R   R   R   | -   | -    -   | -   -
 approved TAP: elaboration                    | R   R   R   R   R   R   R   | -   | -    -   | -   -
 same matter in own chapter: link             | W   W   W   W   R   R   -   | -   | -    -   | -   -
 same matter in own and another group's: link | W   W   W   W   R   W   -   | -   | -    -   | -   -
 same matter in own chapter: tell it apart    | W   W   W   W   R   R   -   | -   | -    -   | -   -
 same matter in own chapter: take it back     | W   W   W   W   R   R   -   | -   | -    -   | -   -
 same matter, shared draft                    | R   R   R   R   R   R   R   | -   | -    -   | -   -
 TAP: start from measures                    | W   -   -   -   -   -   -   | -   | -    -   | -   -

 responsibility: assign                       | W   R   R   R   R   R   -   | -   | -    -   | -   -
 responsibility: take away                    | W   R   R   R   R   R   -   | -   | -    -   | -   -
 responsibility: take an assignment back      | W   R   R   R   R   R   -   | -   | -    -   | -   -
 responsibility of a ready revision: assign   | W   R   R   R   R   R   -   | -   | -    -   | -   -
 responsibility of an approved one: hand over | W   R   R   R   R   R   R   | -   | -    -   | -   -
 responsibility of an approved one: take back | W   R   R   R   R   R   R   | -   | -    -   | -   -
 responsibility of a superseded one: anything | -   -   -   -   -   -   -   | -   | -    -   | -   -
 responsibility: answer for oneself           | W   W   W   W   W   W   W   | -   | -    -   | -   -
 responsibility: answer for somebody else     | -   -   -   -   -   -   -   | -   | -    -   | -   -
 responsibility: write by hand                | -   -   -   -   -   -   -   | -   | -    -   | -   -
 co-operation: set                            | W   R   R   R   R   R   -   | -   | -    -   | -   -
 own chapter: propose who is accountable      | R   R   W   W   R   R   -   | -   | -    -   | -   -
 another group's chapter: propose             | R   R   R   R   R   W   -   | -   | -    -   | -   -
 approved revision: propose                   | -   -   -   -   -   -   -   | -   | -    -   | -   -
 proposal: withdraw one's own                 | W   W   W   W   W   W   -   | -   | -    -   | -   -
 proposal: take up one's own                  | W   R   R   R   R   R   -   | -   | -    -   | -   -
 proposal: dismiss somebody else's            | W   R   R   R   R   R   -   | -   | -    -   | -   -
 proposal: withdraw somebody else's           | R   R   R   R   R   R   -   | -   | -    -   | -   -
 leaving: hand over measures and tasks, end membership| W   -   -   -   -   -   -   | -   | -    -   | -   -
 leaving: take back what was handed over      | W   -   -   -   -   -   -   | -   | -    -   | -   -
 leaving: hand over chapters and tasks, close a group| W   -   -   -   -   -   -   | -   | -    -   | -   -

 own chapter: add indicator                   | W   W   W   W   R   R   -   | -   | -    -   | -   -
 own chapter: set baseline and target         | W   W   W   W   R   R   -   | -   | -    -   | -   -
 own chapter: change the unit                 | W   W   W   W   R   R   -   | -   | -    -   | -   -
 own chapter: archive indicator               | W   W   W   W   R   R   -   | -   | -    -   | -   -
 another's chapter: add indicator             | W   W   R   R   R   W   -   | -   | -    -   | -   -
 another's chapter: set baseline and target   | W   W   R   R   R   W   -   | -   | -    -   | -   -
 another's chapter: change the unit           | W   W   R   R   R   W   -   | -   | -    -   | -   -
 indicator one is accountable for: change     | W   W   R   R   R   W   -   | -   | -    -   | -   -
 indicator in consultation: change            | W   W   W   W   R   R   R   | -   | -    -   | -   -
 indicator of a shared draft                  | R   R   R   R   R   R   R   | -   | -    -   | -   -
 indicator of a ready revision: anything      | R   R   R   R   R   R   -   | -   | -    -   | -   -
 indicator of an approved revision: anything  | R   R   R   R   R   R   R   | -   | -    -   | -   -
 indicator of the town: add                   | W   W   R   R   R   R   -   | -   | -    -   | -   -
 indicator of the town: change                | W   W   R   R   R   R   -   | -   | -    -   | -   -
 indicator of the town: change the unit       | W   W   R   R   R   R   -   | -   | -    -   | -   -
 indicator of the town: approved revision     | R   R   R   R   R   R   R   | -   | -    -   | -   -
 value, own chapter: add                      | W   W   W   W   R   R   -   | -   | -    -   | -   -
 value, own chapter: correct                  | W   W   W   W   R   R   -   | -   | -    -   | -   -
 value, own chapter: take away                | W   W   W   W   R   R   -   | -   | -    -   | -   -
 value, another's chapter: add                | W   W   R   R   R   W   -   | -   | -    -   | -   -
 value, own chapter, approved: add            | W   W   W   W   R   R   R   | -   | -    -   | -   -
 value, another's chapter, approved: add      | W   W   R   R   R   W   R   | -   | -    -   | -   -
 value one is accountable for: add            | W   W   W   W   W   W   -   | -   | -    -   | -   -
 value one is accountable for, approved: add  | W   W   W   W   W   W   R   | -   | -    -   | -   -
 value one is accountable for, approved: correct | W   W   W   W   W   W   R   | -   | -    -   | -   -
 value one has declined to answer for: add    | W   W   R   R   R   W   R   | -   | -    -   | -   -
 value in a superseded revision: add          | W   W   R   R   R   R   R   | -   | -    -   | -   -
 value of the town: add                       | W   W   R   R   R   R   -   | -   | -    -   | -   -
 value of the town, approved: add             | W   W   R   R   R   R   R   | -   | -    -   | -   -
 value of the town, approved: correct         | W   W   R   R   R   R   R   | -   | -    -   | -   -

 means: add in own chapter                    | W   W   W   W   R   R   -   | -   | -    -   | -   -
 means: add in another group's chapter        | W   W   R   R   R   W   -   | -   | -    -   | -   -
 means: change in own chapter                 | W   W   W   W   R   R   -   | -   | -    -   | -   -
 means: change in another group's chapter     | W   W   R   R   R   W   -   | -   | -    -   | -   -
 means: shared draft                          | W   W   W   W   R   R   R   | -   | -    -   | -   -
 means: approved revision                     | R   R   R   R   R   R   R   | -   | -    -   | -   -
 funding: add in own chapter                  | W   W   W   W   R   R   -   | -   | -    -   | -   -
 funding: add in another group's chapter      | W   W   R   R   R   W   -   | -   | -    -   | -   -
 funding: change in own chapter               | W   W   W   W   R   R   -   | -   | -    -   | -   -
 funding: change in another group's chapter   | W   W   R   R   R   W   -   | -   | -    -   | -   -
 funding: take away in own chapter            | W   W   W   W   R   R   -   | -   | -    -   | -   -
 funding: take away in another's chapter      | W   W   R   R   R   W   -   | -   | -    -   | -   -
 funding: shared draft                        | W   W   W   W   R   R   R   | -   | -    -   | -   -
 funding: approved revision                   | R   R   R   R   R   R   R   | -   | -    -   | -   -
 project: add                                 | W   W   R   R   R   R   -   | -   | -    -   | -   -
 project: change                              | W   W   R   R   R   R   -   | -   | -    -   | -   -
 project: archive                             | W   W   R   R   R   R   -   | -   | -    -   | -   -
 project: say that it realises a measure      | W   W   R   R   R   R   -   | -   | -    -   | -   -
 project: say that it realises one no longer  | W   W   R   R   R   R   -   | -   | -    -   | -   -

 import: bring a file                         | W   -   -   -   -   -   -   | -   | -    -   | -   -
 import: decide about one's own file          | W   -   -   -   -   -   -   | -   | -    -   | -   -
 import: decide about somebody else's file    | -   -   -   -   -   -   -   | -   | -    -   | -   -
 import: write a new plan                     | W   -   -   -   -   -   -   | -   | -    -   | -   -
 import: write into a draft                   | W   -   -   -   -   -   -   | -   | -    -   | -   -

 meeting of own group: call                   | W   W   W   R   R   R   -   | -   | -    -   | -   -
 meeting of another group: call               | W   W   R   R   R   R   -   | -   | -    -   | -   -
 meeting of a closed group: call              | R   R   R   R   R   R   -   | -   | -    -   | -   -
 meeting: change time and place               | W   W   W   R   R   R   -   | -   | -    -   | -   -
 meeting: cancel                              | W   W   W   R   R   R   -   | -   | -    -   | -   -
 meeting of another group: change             | W   W   R   R   R   R   -   | -   | -    -   | -   -
 meeting of a closed group: change            | W   W   R   R   R   R   -   | -   | -    -   | -   -
 meeting of another group with the own: change| W   W   W   R   R   R   -   | -   | -    -   | -   -
 meeting: invite another group                | W   W   W   R   R   R   -   | -   | -    -   | -   -
 meeting: take a group out                    | W   W   W   R   R   R   -   | -   | -    -   | -   -
 meeting: take out the group that holds it    | -   -   -   -   -   -   -   | -   | -    -   | -   -
 agenda: add                                  | W   W   W   R   R   R   -   | -   | -    -   | -   -
 agenda: change                               | W   W   W   R   R   R   -   | -   | -    -   | -   -
 agenda: move                                 | W   W   W   R   R   R   -   | -   | -    -   | -   -
 agenda: archive                              | W   W   W   R   R   R   -   | -   | -    -   | -   -
 agenda: link a measure                       | W   W   W   R   R   R   -   | -   | -    -   | -   -
 agenda: unlink a measure                     | W   W   W   R   R   R   -   | -   | -    -   | -   -
 agenda of another group: add                 | W   W   R   R   R   R   -   | -   | -    -   | -   -
 agenda of another group: change              | W   W   R   R   R   R   -   | -   | -    -   | -   -
 attendance: put on the list                  | W   W   W   R   R   R   -   | -   | -    -   | -   -
 attendance: say who is there                 | W   W   W   R   R   R   -   | -   | -    -   | -   -
 attendance: take off the list                | W   W   W   R   R   R   -   | -   | -    -   | -   -
 attendance of another group: put on the list | W   W   R   R   R   R   -   | -   | -    -   | -   -
 attendance of another group: say who is there| W   W   R   R   R   R   -   | -   | -    -   | -   -
 invitation: answer for oneself               | W   W   W   W   W   W   W   | -   | -    -   | -   -
 invitation: answer for somebody else         | -   -   -   -   -   -   -   | -   | -    -   | -   -
 invitation: keys of those invited            | R   R   R   -   -   -   -   | -   | -    -   | -   -
 approved minutes: change what belongs to them| R   R   R   R   R   R   -   | -   | -    -   | -   -

 minutes, draft: own group                    | E   E   E   E   R   R   -   | -   | -    -   | -   -
 minutes, draft: another group's              | E   E   R   R   R   E   -   | -   | -    -   | -   -
 minutes, draft: another group and the own    | E   E   E   E   R   E   -   | -   | -    -   | -   -
 minutes, draft: closed group's               | E   E   R   R   R   R   -   | -   | -    -   | -   -
 minutes, draft: who was there                | E   E   E   E   R   R   -   | -   | -    -   | -   -
 minutes, draft: guests of the group          | E   E   R   R   R   R   -   | -   | -    -   | -   -
 minutes, circulated                          | E   C   E   C   R   R   -   | -   | -    -   | -   -
 minutes, circulated: who was there           | E   C   E   C   C   C   C   | -   | -    -   | -   -
 minutes, circulated: guests of the group     | E   C   R   R   R   R   -   | -   | -    -   | -   -
 minutes, settled                             | R   R   R   R   R   R   -   | -   | -    -   | -   -
 minutes, settled: who was there              | R   R   R   R   R   R   R   | -   | -    -   | -   -
 minutes, approved                            | R   R   R   R   R   R   -   | -   | -    -   | -   -
 minutes, approved: who was there             | R   R   R   R   R   R   R   | -   | -    -   | -   -
 minutes, approved: guests of the group       | R   R   R   R   R   R   R   | -   | -    -   | -   -
 minutes: circulate                           | W   R   W   R   R   R   -   | -   | -    -   | -   -
 minutes: return to writing                   | W   R   W   R   R   R   -   | -   | -    -   | -   -
 minutes: settle                              | W   R   W   R   R   R   -   | -   | -    -   | -   -
 minutes: approve                             | W   R   W   R   R   R   -   | -   | -    -   | -   -
 minutes: approve, everybody was there        | W   R   W   R   R   R   R   | -   | -    -   | -   -
 minutes of another group: approve            | W   R   R   R   R   R   -   | -   | -    -   | -   -
 minutes of a closed group: approve           | W   R   R   R   R   R   -   | -   | -    -   | -   -
 approved minutes: correct                    | W   R   W   R   R   R   R   | -   | -    -   | -   -
 minutes that are not approved: correct       | -   -   -   -   -   -   -   | -   | -    -   | -   -
 versions of minutes                          | R   R   R   R   R   R   -   | -   | -    -   | -   -
 versions of minutes: who was there           | R   R   R   R   R   R   R   | -   | -    -   | -   -
 versions and corrections: write by hand      | -   -   -   -   -   -   -   | -   | -    -   | -   -

 resolution, draft: put down                  | W   W   W   W   R   R   -   | -   | -    -   | -   -
 resolution, draft: another group's           | W   W   R   R   R   W   -   | -   | -    -   | -   -
 resolution, draft: change                    | W   W   W   W   R   R   -   | -   | -    -   | -   -
 resolution, draft: withdraw                  | W   W   W   W   R   R   -   | -   | -    -   | -   -
 resolution, draft: link a measure            | W   W   W   W   R   R   -   | -   | -    -   | -   -
 resolution, draft: unlink a measure          | W   W   W   W   R   R   -   | -   | -    -   | -   -
 resolution, circulated: put down             | W   R   W   R   R   R   -   | -   | -    -   | -   -
 resolution, circulated: who was there        | W   R   W   R   R   R   R   | -   | -    -   | -   -
 resolution, settled: put down                | R   R   R   R   R   R   -   | -   | -    -   | -   -
 resolution, settled: change                  | R   R   R   R   R   R   -   | -   | -    -   | -   -
 resolution, approved: change                 | R   R   R   R   R   R   -   | -   | -    -   | -   -
 resolution, approved: withdraw               | R   R   R   R   R   R   -   | -   | -    -   | -   -
 resolution, approved: link a measure         | R   R   R   R   R   R   -   | -   | -    -   | -   -
 resolution, approved: unlink a measure       | R   R   R   R   R   R   -   | -   | -    -   | -   -

 task on the own group's list: give           | W   W   W   W   R   R   -   | -   | -    -   | -   -
 task on another group's list: give           | W   W   R   R   R   W   -   | -   | -    -   | -   -
 task on no list: give                        | W   W   R   R   R   R   -   | -   | -    -   | -   -
 task in minutes, draft: give                 | W   W   W   W   R   R   -   | -   | -    -   | -   -
 task in another group's minutes: give        | W   W   R   R   R   R   -   | -   | -    -   | -   -
 task in minutes, circulated: give            | W   R   W   R   R   R   -   | -   | -    -   | -   -
 task in minutes, settled: give               | R   R   R   R   R   R   -   | -   | -    -   | -   -
 task in minutes, approved: give              | R   R   R   R   R   R   -   | -   | -    -   | -   -
 task of the own group: change state          | W   W   W   R   R   R   -   | -   | -    -   | -   -
 task of the own group: reword                | W   W   W   R   R   R   -   | -   | -    -   | -   -
 task of the own group: take it over          | W   W   W   R   R   R   -   | -   | -    -   | -   -
 task of the own group: move to another       | W   W   R   R   R   R   -   | -   | -    -   | -   -
 task of the own group: take off every list   | W   W   R   R   R   R   -   | -   | -    -   | -   -
 task of the own group: link a measure        | W   W   W   R   R   R   -   | -   | -    -   | -   -
 task of the own group: unlink a measure      | W   W   W   R   R   R   -   | -   | -    -   | -   -
 task of another group: change state          | W   W   R   R   R   R   -   | -   | -    -   | -   -
 task of another group: reword                | W   W   R   R   R   R   -   | -   | -    -   | -   -
 task one has: change state                   | W   W   W   W   W   W   W   | -   | -    -   | -   -
 task one has: reword                         | W   W   R   R   R   R   R   | -   | -    -   | -   -
 task one has: change state and reword        | W   W   R   R   R   R   R   | -   | -    -   | -   -
 task one has: link a measure                 | W   W   R   R   R   R   R   | -   | -    -   | -   -
 task one has: unlink a measure               | W   W   R   R   R   R   R   | -   | -    -   | -   -
 task one has: measures                       | R   R   R   R   R   R   R   | -   | -    -   | -   -
 task one has: content                        | R   R   R   R   R   R   R   | -   | -    -   | -   -
 task one has not: content                    | R   R   R   R   R   R   -   | -   | -    -   | -   -
 task one has given: change state             | W   W   W   W   W   W   -   | -   | -    -   | -   -
 task one has given: reword                   | W   W   W   W   W   W   -   | -   | -    -   | -   -
 task one has given: take off every list      | W   W   R   R   R   R   -   | -   | -    -   | -   -
 task one has given: link a measure           | W   W   W   W   W   W   -   | -   | -    -   | -   -
 task one has given in approved minutes: change state| W   W   W   W   W   W   -   | -   | -    -   | -   -
 history of a task                            | R   R   R   R   R   R   -   | -   | -    -   | -   -

 discussion in minutes, draft                 | W   W   W   W   R   R   -   | -   | -    -   | -   -
 discussion in minutes, circulated            | W   W   W   W   R   R   -   | -   | -    -   | -   -
 discussion in minutes, circulated: who was there| W   W   W   W   W   W   W   | -   | -    -   | -   -
 discussion in minutes, settled               | R   R   R   R   R   R   R   | -   | -    -   | -   -
 discussion in minutes, approved              | R   R   R   R   R   R   R   | -   | -    -   | -   -
 discussion in a chapter of a draft           | W   W   W   W   W   W   -   | -   | -    -   | -   -
 discussion in a shared draft: of others      | R   R   R   R   R   R   -   | -   | -    -   | -   -
 discussion in a shared draft: begin          | W   W   W   W   W   W   W   | -   | -    -   | -   -
 discussion of a measure                      | W   W   W   W   W   W   -   | -   | -    -   | -   -
 discussion of a task                         | W   W   W   W   W   W   -   | -   | -    -   | -   -
 discussion of a task one has                 | W   W   W   W   W   W   W   | -   | -    -   | -   -
 discussion of an agenda item                 | W   W   W   W   W   W   -   | -   | -    -   | -   -
 discussion of an agenda item, approved minutes| R   R   R   R   R   R   -   | -   | -    -   | -   -
 comment in minutes, circulated: reply        | W   W   W   W   R   R   -   | -   | -    -   | -   -
 comment in minutes, circulated: who was there replies| W   W   W   W   W   W   W   | -   | -    -   | -   -
 comment in minutes, settled: reply           | R   R   R   R   R   R   R   | -   | -    -   | -   -
 comment about a measure: reply               | W   W   W   W   W   W   -   | -   | -    -   | -   -
 comment about a task one has: reply          | W   W   W   W   W   W   W   | -   | -    -   | -   -
 comment: change one's own                    | W   W   W   W   W   W   R   | -   | -    -   | -   -
 comment: take one's own back                 | W   W   W   W   W   W   R   | -   | -    -   | -   -
 comment: change one's own in settled minutes | -   -   -   -   -   -   -   | -   | -    -   | -   -
 comment: change somebody else's              | R   R   R   R   R   R   -   | -   | -    -   | -   -
 comment: take somebody else's back           | R   R   R   R   R   R   -   | -   | -    -   | -   -
 discussion: close one's own                  | W   W   W   W   W   W   W   | -   | -    -   | -   -
 discussion: close one's own in settled minutes| -   -   -   -   -   -   -   | -   | -    -   | -   -
 discussion in minutes, draft: close somebody else's| W   W   W   W   R   R   -   | -   | -    -   | -   -
 objection to minutes: settle                 | W   R   W   R   R   R   R   | -   | -    -   | -   -
 objection to settled minutes: settle         | R   R   R   R   R   R   R   | -   | -    -   | -   -
 discussion in a chapter: close somebody else's| W   W   W   W   R   R   -   | -   | -    -   | -   -
 discussion of a measure: close somebody else's| W   W   R   R   R   R   -   | -   | -    -   | -   -
 discussion of a task: close somebody else's  | W   W   W   R   R   R   -   | -   | -    -   | -   -
 discussion of an agenda item: close somebody else's| W   W   W   R   R   R   -   | -   | -    -   | -   -
 discussion: change by hand                   | -   -   -   -   -   -   -   | -   | -    -   | -   -
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
