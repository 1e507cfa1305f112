import { answerTasks } from '~/platform/threads.server';
import { docxOf } from './docx.server';
import { minutesDocxOf } from './minutes-docx.server';
import { renderMinutesTemplate, renderTemplate } from './template.server';
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
    case 'minutes':
      return minutesDocxOf(job.report);
    case 'template':
      return renderTemplate(bufferOf(job.template), job.content);
    case 'minutesTemplate':
      return renderMinutesTemplate(bufferOf(job.template), job.report);
  }
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
