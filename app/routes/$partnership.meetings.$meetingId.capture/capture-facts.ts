import type { CaptureFormProps } from '~/collab/capture';
import type { ReferenceData } from '~/collab/references';
import type { MeetingPage } from '~/domain/meetings/content';
import type { Choices } from '~/domain/responsibility/schema';

/** What the forms are made of, as it is now. */
export interface CaptureFacts {
  /** Of the meeting's resource. */
  address: string;
  meeting: MeetingPage;
  choices: Choices;
  references: ReferenceData;
}

export type FormProps = CaptureFormProps & { facts: CaptureFacts };
