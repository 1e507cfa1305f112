/** The mark of the product: two voices which interlock. Decorative; the name stands beside it. */
export function Logo({ className = 'size-8' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="8" className="fill-brand" />
      <g fill="none" strokeWidth="4" strokeLinecap="round">
        <path d="M22 10.5a5.5 5.5 0 0 0-5.5-4H15a5 5 0 0 0 0 10h1" className="stroke-white" />
        <path d="M10 21.5a5.5 5.5 0 0 0 5.5 4H17a5 5 0 0 0 0-10h-1" className="stroke-accent" />
      </g>
    </svg>
  );
}
