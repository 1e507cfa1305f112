import type { FormProps } from './capture-facts';
import { ResolutionForm } from './resolution-form';
import { TaskForm } from './task-form';

/** The form which a command opens at its line. This file is the beginning of the chunk that is loaded only for writing. */
export function CaptureForm(props: FormProps) {
  return props.command === 'task' ? <TaskForm {...props} /> : <ResolutionForm {...props} />;
}
