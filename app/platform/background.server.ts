import type { AppLoadContext } from '@remix-run/node';

/**
 * Begins work once the answer is on its way, so that the answer's time says nothing about it; a failure goes to the
 * log.
 */
export function inBackground(
  { request, context }: { request: Request; context: AppLoadContext },
  work: () => Promise<unknown>,
): void {
  const failed = (error: unknown) => {
    context.logError?.(error, {
      requestId: context.requestId,
      method: request.method,
      path: new URL(request.url).pathname,
    });
  };
  setTimeout(() => void work().catch(failed), 100);
}
