import { z } from 'zod';
import { signedCookie } from './signed-cookie.server';

/** Where a code or link was last sent from this browser, and where its owner was going. */
export const mailboxCookie = signedCookie(
  'souhra-mailbox',
  z.object({ email: z.string(), next: z.string() }),
);

/** Who has just proven by a recovery letter that the account is theirs, and so may set a new password. */
export const recoveryCookie = signedCookie('souhra-recovery', z.object({ personId: z.string() }));
