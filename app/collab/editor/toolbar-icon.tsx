/** Outlines on a 20 × 20 grid. */
const paths = {
  undo: 'M7.5 4 4 7.5 7.5 11M4.5 7.5h7a4 4 0 0 1 0 8H9',
  redo: 'M12.5 4 16 7.5 12.5 11M15.5 7.5h-7a4 4 0 0 0 0 8H11',
  bold: 'M6.5 4.5h4.25a2.6 2.6 0 0 1 0 5.25H6.5zM6.5 9.75h5a2.85 2.85 0 0 1 0 5.75h-5z',
  italic: 'M8.5 4.5h6M5.5 15.5h6M11.75 4.5l-3.5 11',
  bulletList: 'M8 5.5h8.5M8 10h8.5M8 14.5h8.5M4 5.5h.01M4 10h.01M4 14.5h.01',
  orderedList:
    'M9 5.5h7.5M9 10h7.5M9 14.5h7.5M3.5 4l1.25-.5v3.75M3.25 12.25c.75-1 2.5-.75 2.25.5-.1.6-1.5 1.5-2.25 2.75H5.75',
  blockquote: 'M4 5.5v9M8 6.5h8.5M8 10h8.5M8 13.5h6',
  link: 'M8.5 11.5a3 3 0 0 0 4.25 0l2.5-2.5A3 3 0 0 0 11 4.75l-.75.75M11.5 8.5a3 3 0 0 0-4.25 0l-2.5 2.5A3 3 0 0 0 9 15.25l.75-.75',
  table: 'M3.5 4.5h13v11h-13zM3.5 8.25h13M3.5 12h13M10 4.5v11',
  addRow: 'M3.5 4h13v6h-13zM10 4v6M10 13v5M7.5 15.5h5',
  addColumn: 'M4 3.5h6v13H4zM4 10h6M13 10h5M15.5 7.5v5',
  deleteRow: 'M3.5 4h13v6h-13zM10 4v6M7.5 15.5h5',
  deleteColumn: 'M4 3.5h6v13H4zM4 10h6M13 10h5',
  deleteTable: 'M3.5 4.5h13v11h-13zM7 7l6 6M13 7l-6 6',
} as const;

export type ToolbarIconName = keyof typeof paths;

/** A picture on a button of the toolbar; the button itself carries the name. */
export function ToolbarIcon({ name }: { name: ToolbarIconName }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
