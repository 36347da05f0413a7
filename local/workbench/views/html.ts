// Text that is safe inside HTML.
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A plain page for the frames of the workbench. */
export const page = (title: string, style: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><base target="_blank"><title>${escaped(title)}</title><style>body{margin:0;padding:24px;font:13px/18px Roboto,Arial,sans-serif;color:#1B2426;background:#fff}h1{font:500 18px/24px Roboto,Arial,sans-serif;margin:0 0 4px}h2{font:500 14px/20px Roboto,Arial,sans-serif;margin:20px 0 6px}a{color:#0A5E68}.quiet{color:#455254}${style}</style></head><body>${body}</body></html>`;
