/**
 * The page of a task.
 * @param root address of the partnership
 */
export function taskAddress(root: string, task: { id: string }): string {
  return `${root}/tasks/${task.id}`;
}

/** The line of the minutes where a task was given; null for one that was given outside of a meeting. */
export function taskOrigin(root: string, task: { id: string; meetingId: string | null }): string | null {
  return task.meetingId === null ? null : `${root}/meetings/${task.meetingId}#task-${task.id}`;
}
