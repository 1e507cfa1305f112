import path from 'node:path';
import { z } from 'zod';
import { StartError } from './start-error';

const optionalUrl = (schemes: string[], example: string) =>
  z
    .string()
    .refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && URL.canParse(value), {
      error: `má být adresa jako ${example}`,
    })
    .optional();

const schema = z.object({
  PORT: z.coerce.number({ error: 'má být číslo portu' }).int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('localhost'),
  PUBLIC_URL: optionalUrl(['http', 'https'], 'https://souhra.example.cz'),
  DATA_DIR: z.string().min(1).default('.data'),
  SESSION_SECRET: z.string().min(32, { error: 'má mít aspoň 32 znaků' }).optional(),
  SUPABASE_URL: optionalUrl(['http', 'https'], 'https://xyz.supabase.co'),
  SUPABASE_PUBLISHABLE_KEY: z.string().min(1).optional(),
  SUPABASE_SECRET_KEY: z.string().min(1).optional(),
  DATABASE_URL: optionalUrl(['postgres', 'postgresql'], 'postgres://user:password@host:5432/postgres'),
  REDIS_URL: optionalUrl(['redis', 'rediss'], 'redis://host:6379'),
  SMTP_URL: optionalUrl(['smtp', 'smtps'], 'smtp://user:password@host:587'),
  MAIL_FROM: z.string().min(3).default('Souhra <souhra@localhost>'),
  TRUST_PROXY: z.coerce.number({ error: 'má být počet předsazených proxy' }).int().min(0).max(10).default(0),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
});

/** A Supabase that runs elsewhere; all four come together. */
export type HostedSettings = { url: string; publishableKey: string; secretKey: string; databaseUrl: string };

/** Every setting of the product, validated; each is described in docs/operating.md. */
export type Settings = {
  port: number;
  host: string;
  /** Origin people use, without a trailing slash. */
  publicUrl: string;
  dataDir: string;
  sessionSecret: string | null;
  hosted: HostedSettings | null;
  redisUrl: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  /** Number of reverse proxies in front of the server whose X-Forwarded-For is believed. */
  trustProxy: number;
  development: boolean;
};

/**
 * Reads and validates the settings.
 * @throws StartError naming the setting that is wrong
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartError(`Nastavení ${String(issue?.path[0])}: ${issue?.message}`);
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    dataDir: path.resolve(env.DATA_DIR),
    sessionSecret: env.SESSION_SECRET ?? null,
    hosted: hostedSettings(env),
    redisUrl: env.REDIS_URL ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    trustProxy: env.TRUST_PROXY,
    development: env.NODE_ENV === 'development',
  };
}

function hostedSettings(env: z.infer<typeof schema>): HostedSettings | null {
  const names = ['SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY', 'DATABASE_URL'] as const;
  if (names.every((name) => env[name] === undefined)) return null;
  const missing = names.find((name) => env[name] === undefined);
  if (missing)
    throw new StartError(
      `Chybí nastavení ${missing}: pro vlastní Supabase jsou potřeba ${names.join(', ')}.`,
    );
  if (env.SESSION_SECRET === undefined)
    throw new StartError('Chybí nastavení SESSION_SECRET (aspoň 32 znaků).');
  return {
    url: env.SUPABASE_URL ?? '',
    publishableKey: env.SUPABASE_PUBLISHABLE_KEY ?? '',
    secretKey: env.SUPABASE_SECRET_KEY ?? '',
    databaseUrl: env.DATABASE_URL ?? '',
  };
}
