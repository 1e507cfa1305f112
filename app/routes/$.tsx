/** Every address nobody else answers. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export default function Unknown() {
  return null;
}
