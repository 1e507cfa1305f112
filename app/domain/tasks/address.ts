/**
 * Where a task is looked up: at its line in the minutes; what was given outside of a meeting comes back at the group's
 * next one.
 * @param root address of the partnership
 */
export function taskAddress(root: string, task: { id: string; meetingId: string | null }): string {
  return task.meetingId === null ? `${root}/meetings` : `${root}/meetings/${task.meetingId}#task-${task.id}`;
}
