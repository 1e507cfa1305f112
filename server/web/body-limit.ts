import type { RequestHandler } from 'express';

/** Largest body of a request, in bytes: a file of 25 MB with the form around it. */
const largestBody = 26 * 1024 * 1024;

/**
 * Refuses a body before any of it is read into memory: forms are held there as a whole. Every browser says how long a
 * form is; who does not say is not let in.
 */
export const bodyLimit: RequestHandler = (request, response, next) => {
  const length = request.headers['content-length'];
  if (request.headers['transfer-encoding'] !== undefined && length === undefined) {
    response.status(411).end();
  } else if (Number(length ?? 0) > largestBody) {
    // The rest of it is not waited for.
    response.status(413).set('Connection', 'close').end();
  } else next();
};
