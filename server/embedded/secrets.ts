import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { StartError } from '../start-error';

const schema = z.object({
  databasePassword: z.string().min(20),
  jwtSecret: z.string().min(32),
  publishableKey: z.string().startsWith('sb_publishable_'),
  secretKey: z.string().startsWith('sb_secret_'),
  sessionSecret: z.string().min(32),
  demoPassword: z.string().min(10),
});

/** Secrets of one embedded installation. Generated on its first start and never shared between two. */
export type Secrets = z.infer<typeof schema>;

/**
 * The secrets of `dataDir`, made on the first call (file mode 600).
 * @throws StartError when the file is damaged: nothing is guessed, since new secrets would lock the data out
 */
export function keepSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    const secret = () => randomBytes(32).toString('base64url');
    const secrets: Secrets = {
      databasePassword: secret(),
      jwtSecret: secret(),
      publishableKey: `sb_publishable_${secret()}`,
      secretKey: `sb_secret_${secret()}`,
      sessionSecret: secret(),
      demoPassword: randomBytes(9).toString('base64url'),
    };
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'wx' });
    return secrets;
  }
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new StartError(`Soubor ${file} je poškozen. Obnovte jej ze zálohy; bez něj data nelze otevřít.`);
  }
}
