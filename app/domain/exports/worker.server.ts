import { answerTasks } from '~/platform/threads.server';
import { docxOf } from './docx.server';
import { renderTemplate } from './template.server';
import { TemplateFault } from './template-fault';
import type { Job, Written } from './writing.server';
import { xlsxOf } from './xlsx.server';

answerTasks<Job, Written>(async (job) => {
  try {
    return { bytes: new Uint8Array(await write(job)) };
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    const { reason, what } = error;
    // Why the library gave up is told to whoever runs the server, not to whoever brought the template.
    const cause = error.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : undefined;
    return { fault: { reason, what, cause } };
  }
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
