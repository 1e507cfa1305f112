import { type Client, tokenClient } from '~/platform/supabase';
import { backEnd } from './back-end';

/** Where the back end of this test file is, as clients are made of. */
export const address = {
  ...{ url: backEnd.supabaseUrl, publishableKey: backEnd.publishableKey, fetch: null },
};

/** A client with nobody signed in, over HTTP. */
export const newClient = (): Client => tokenClient(address);

/** Signs in with the password which all demo people have. */
export async function signIn(email: string): Promise<Client> {
  const client = newClient();
  const { error } = await client.auth.signInWithPassword({ email, password: backEnd.demoPassword });
  if (error) throw new Error(`${email}: ${error.message}`);
  return client;
}
