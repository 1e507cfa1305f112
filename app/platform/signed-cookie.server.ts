import { type AppLoadContext, createCookie } from '@remix-run/node';
import type { z } from 'zod';

/** A small signed note of ours, kept in the browser for a quarter of an hour. */
export type SignedCookie<Value> = {
  read(args: { request: Request; context: AppLoadContext }): Promise<Value | null>;
  write(context: AppLoadContext, value: Value): Promise<void>;
  clear(context: AppLoadContext): Promise<void>;
};

const lifetimeInSeconds = 15 * 60;

/**
 * @param schema what is in it; anything else, or a bad signature, reads as null
 */
export function signedCookie<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
): SignedCookie<z.output<Schema>> {
  const cookieFor = (context: AppLoadContext) =>
    createCookie(name, {
      secrets: [context.sessionSecret],
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: context.publicUrl.startsWith('https://'),
    });
  return {
    async read({ request, context }) {
      const parsed = schema.safeParse(await cookieFor(context).parse(request.headers.get('Cookie')));
      return parsed.success ? parsed.data : null;
    },
    async write(context, value) {
      context.setCookie(await cookieFor(context).serialize(value, { maxAge: lifetimeInSeconds }));
    },
    async clear(context) {
      context.setCookie(await cookieFor(context).serialize('', { maxAge: 0 }));
    },
  };
}
