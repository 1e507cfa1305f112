import type { ActionFunctionArgs } from '@remix-run/node';
import { changeResponsibility } from './change.server';

/** Where the table, the page of a measure and the desk send what is done with responsibility. */
export function action(args: ActionFunctionArgs) {
  return changeResponsibility(args);
}
