import type { Page } from 'playwright-core';

/** Does what a browser does when a file is dropped on the page, or pasted into it. */
export async function giveFile(
  page: Page,
  type: 'drop' | 'paste',
  name: string,
  text: string,
): Promise<void> {
  await page.evaluate(
    ([kind, fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: 'text/markdown' }));
      const options = { bubbles: true, cancelable: true };
      document
        .querySelector('main')!
        .dispatchEvent(
          kind === 'drop'
            ? new DragEvent('drop', { ...options, dataTransfer: transfer })
            : new ClipboardEvent('paste', { ...options, clipboardData: transfer }),
        );
    },
    [type, name, text] as const,
  );
}
