import type { BackEnd } from './embedded';
import type { HostedSettings } from './env';

/** A Supabase that runs elsewhere. Nothing is started; its migrations are pushed with the official CLI. */
export function connectHosted(hosted: HostedSettings, sessionSecret: string): BackEnd {
  return {
    supabaseUrl: hosted.url,
    publishableKey: hosted.publishableKey,
    secretKey: hosted.secretKey,
    databaseUrl: hosted.databaseUrl,
    sessionSecret,
    fetch: null,
    // Somebody else watches it; what fails here fails request by request.
    onLost: () => undefined,
    stop: async () => undefined,
  };
}
