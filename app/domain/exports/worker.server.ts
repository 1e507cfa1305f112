import { parentPort } from 'node:worker_threads';
import { docxOf } from './docx.server';
import { renderTemplate } from './template.server';
import { TemplateFault } from './template-fault';
import type { Job, Written } from './writing.server';
import { xlsxOf } from './xlsx.server';

const port = parentPort;
if (!port) throw new Error('this runs in a thread of its own');

port.once('message', (job: Job) => {
  write(job).then(
    (bytes) => port.postMessage({ bytes: new Uint8Array(bytes) } satisfies Written),
    (error: unknown) => {
      if (!(error instanceof TemplateFault)) throw error;
      const { reason, what } = error;
      // Why the library gave up is told to whoever runs the server, not to whoever brought the template.
      const cause = error.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : undefined;
      port.postMessage({ fault: { reason, what, cause } } satisfies Written);
    },
  );
});

function write(job: Job): Promise<Uint8Array> {
  switch (job.kind) {
    case 'docx':
      return docxOf(job.content);
    case 'xlsx':
      return xlsxOf(job.content);
    case 'template': {
      const { buffer, byteOffset, byteLength } = job.template;
      return renderTemplate(Buffer.from(buffer, byteOffset, byteLength), job.content);
    }
  }
}
