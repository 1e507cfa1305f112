import type { AuthError } from '@supabase/supabase-js';
import type { BackEndAddress } from '~/platform/context';
import { type Client, tokenClient } from '~/platform/supabase';
import type { LinkType } from './schema';

/** Whether the proof (password, code, link) was right. */
export type Proof = 'accepted' | 'refused';

/** Signs in on `client`; 'refused' does not tell whether the address or the password is wrong. */
export async function signInWithPassword(
  client: Client,
  credentials: { email: string; password: string },
): Promise<Proof> {
  return proofOf(await client.auth.signInWithPassword(credentials));
}

/** Is this the password of the address? Leaves no session behind. */
export async function isPassword(
  backEnd: BackEndAddress,
  credentials: { email: string; password: string },
): Promise<boolean> {
  const client = tokenClient(backEnd);
  const proof = await signInWithPassword(client, credentials);
  if (proof === 'accepted') await endSession(client, 'local');
  return proof === 'accepted';
}

/** What a letter is for; `sign-in` brings a code and a link. */
export type LetterPurpose = 'sign-in' | 'recovery';

/** Has a letter sent to the address if it has an account; nothing happens otherwise, and nobody is told. */
export async function sendProofLetter(
  backEnd: BackEndAddress,
  purpose: LetterPurpose,
  email: string,
): Promise<void> {
  // Not the request's client: it would keep a verifier in a cookie, and the link may be opened on another device.
  const { auth } = tokenClient(backEnd);
  const { error } =
    purpose === 'sign-in'
      ? await auth.signInWithOtp({ email, options: { shouldCreateUser: false } })
      : await auth.resetPasswordForEmail(email);
  if (error && !isAboutTheAddress(error)) throw error;
}

/** Signs in on `client` with the code from a letter. */
export async function verifyCode(client: Client, proof: { email: string; code: string }): Promise<Proof> {
  const { email, code } = proof;
  return proofOf(await client.auth.verifyOtp({ email, token: code, type: 'magiclink' }));
}

/**
 * Uses up the link from a letter.
 * @returns the person who is signed in on `client` now; 'halfway' when a change of address waits for the letter in
 * the other mailbox; 'refused' when it has expired or was used
 */
export async function verifyLink(
  client: Client,
  link: { type: LinkType; tokenHash: string },
): Promise<{ personId: string } | 'halfway' | 'refused'> {
  const answer = await client.auth.verifyOtp({
    token_hash: link.tokenHash,
    // Auth calls a sign-in letter 'magiclink'; the embedded one knows no other word for it.
    type: link.type === 'email' ? 'magiclink' : link.type,
  });
  if (proofOf(answer) === 'refused') return 'refused';
  return answer.data.user && answer.data.session ? { personId: answer.data.user.id } : 'halfway';
}

/** Sets a new password for whoever `client` is signed in as, and ends their other sessions. */
export async function setPassword(client: Client, password: string): Promise<'done' | 'same' | 'weak'> {
  const { error } = await client.auth.updateUser({ password });
  if (error?.code === 'same_password') return 'same';
  if (error?.code === 'weak_password') return 'weak';
  if (error) throw error;
  await endSession(client, 'others');
  return 'done';
}

/**
 * Has a letter sent that confirms a new address. An address that another account has gets none, and nobody is told.
 */
export async function requestNewAddress(client: Client, email: string): Promise<void> {
  const { error } = await client.auth.updateUser({ email });
  if (error && !isAboutTheAddress(error)) throw error;
}

/**
 * Makes an account and signs in on `client`.
 * @returns 'exists' when the address has an account already
 */
export async function signUp(
  client: Client,
  account: { email: string; password: string; name: string },
): Promise<'done' | 'exists' | 'weak'> {
  const { email, password, name } = account;
  const { data, error } = await client.auth.signUp({ email, password, options: { data: { name } } });
  if (error?.code === 'user_already_exists' || error?.code === 'email_exists') return 'exists';
  if (error?.code === 'weak_password') return 'weak';
  if (error) throw error;
  // Where Auth is set to hide which addresses exist, it answers with a user and no session.
  return data.session ? 'done' : 'exists';
}

/** Signs `client` out: here, everywhere, or everywhere else. */
export async function endSession(client: Client, scope: 'local' | 'global' | 'others'): Promise<void> {
  const { error } = await client.auth.signOut({ scope });
  // A session that has ended elsewhere is as ended as one could wish.
  if (error && error.status !== 401 && error.status !== 403 && error.status !== 404) throw error;
}

function proofOf({ error }: { error: AuthError | null }): Proof {
  if (!error) return 'accepted';
  if (error.status !== undefined && error.status >= 400 && error.status < 500) return 'refused';
  throw error;
}

/** Answers of Auth that say something about an address, which is nobody's business. */
function isAboutTheAddress({ code }: AuthError): boolean {
  return ['otp_disabled', 'user_not_found', 'email_exists', 'email_address_invalid'].includes(code ?? '');
}
