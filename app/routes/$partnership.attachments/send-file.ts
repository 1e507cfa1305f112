import type { TemplateFaultReason } from '~/domain/exports/template-fault';
import type { Refusal } from '~/platform/domain-error';

/** What came of sending a file. `lost`: the server did not answer, or could not do it now; it may be sent again. */
export type Sent =
  | { outcome: 'stored' }
  | { outcome: 'refused'; reason: Refusal }
  | { outcome: 'faulty'; fault: { reason: TemplateFaultReason; what: string } }
  | { outcome: 'lost' };

type Answer =
  | { ok: true }
  | { ok: false; refused: Refusal }
  | { ok: false; fault: { reason: TemplateFaultReason; what: string } };

/**
 * Sends a form with a file, saying how far it has come, which `fetch` cannot.
 * @param onProgress told the share that has been sent, 0 to 1
 */
export function sendFile(
  url: string,
  form: FormData,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(outcomeOf(request));
    request.onerror = request.onabort = () => resolve({ outcome: 'lost' });
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function outcomeOf({ status, responseText }: XMLHttpRequest): Sent {
  if (status === 413) return { outcome: 'refused', reason: 'file_too_large' };
  if (status >= 500 || status === 0) return { outcome: 'lost' };
  const answer = answerIn(responseText);
  // A page instead of an answer: whoever was signed in is so no longer, or the thing is gone.
  if (!answer) return { outcome: 'refused', reason: status === 404 ? 'not_found' : 'not_allowed' };
  if (answer.ok) return { outcome: 'stored' };
  return 'fault' in answer
    ? { outcome: 'faulty', fault: answer.fault }
    : { outcome: 'refused', reason: answer.refused };
}

function answerIn(text: string): Answer | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && 'ok' in parsed ? (parsed as Answer) : null;
  } catch {
    return null;
  }
}
