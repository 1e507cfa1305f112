import type { RequestHandler } from 'express';

/**
 * Refuses requests that change something unless a page of ours sent them: browsers say where a request comes from,
 * and another site cannot say that it is us. Together with SameSite cookies this is the guard against CSRF.
 * @param publicUrl origin people use
 */
export function sameOriginOnly(publicUrl: string): RequestHandler {
  const ours = new URL(publicUrl).origin;
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.headers.origin === ours) {
      next();
      return;
    }
    response.status(403).type('text/plain; charset=utf-8').send('Požadavek nepřišel z této stránky.');
  };
}
