import type { CloseCode } from '~/collab/protocol';

/** What a client may not do, thrown where it is found out; it closes that client's connection with this code. */
export class Violation extends Error {
  constructor(
    readonly code: CloseCode,
    message: string,
  ) {
    super(message);
  }
}
