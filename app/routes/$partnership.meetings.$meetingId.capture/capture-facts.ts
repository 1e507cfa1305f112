import type { CaptureFormProps } from '~/collab/capture';
import type { ReferenceData } from '~/collab/references';
import type { MeetingPage } from '~/domain/meetings/content';
import type { Choices } from '~/domain/responsibility/schema';
import type { ShownTask } from './record-references';

/** What the forms are made of, as it is now. */
export interface CaptureFacts {
  /** Of the meeting's resource. */
  address: string;
  meeting: MeetingPage;
  choices: Choices;
  references: ReferenceData;
  /** A task has been put down, which the page learns of a moment later. */
  onTaskGiven: (task: ShownTask) => void;
}

export type FormProps = CaptureFormProps & { facts: CaptureFacts };
