import { Zip } from 'easy-template-x';

/** The text of one part of an Office file. */
export async function partOf(file: Buffer, path: string): Promise<string> {
  return (await Zip.load(file)).getFile(path).getContentText();
}
