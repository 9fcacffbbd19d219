import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { type EditorNode, fromEditor } from '#lib/rich-text/editor-form.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { contentField, expectState, storedText } from './filing.ts';
import { expect } from './people.ts';

/** The editor itself, not the field that stands in its place until somebody turns to it. */
export function editorOf(page: Page) {
  return page.locator('[contenteditable=true]').and(contentField(page));
}

/** Turns to the field as people do, and waits until the editor has taken its place. */
export async function openEditor(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectState(page, 'still');
  await contentField(page).click();
  await expect(editorOf(page)).toBeFocused();
}

/** Leaves an empty editor, in which the cursor stands, with nothing to undo. */
export async function openEmptyEditor(page: Page, path: string): Promise<void> {
  await openEditor(page, path);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expect.poll(() => docIn(page)).toEqual({ type: 'doc', content: [] });
  await expect.poll(() => storedText(page, path)).toBe('');
  await openEditor(page, path);
}

/** The document in the editor, as the page would save it. */
export async function docIn(page: Page): Promise<RichDoc> {
  return fromEditor(
    await page.evaluate<EditorNode>('document.querySelector(".ProseMirror").editor.getJSON()'),
  );
}

export async function paste(
  page: Page,
  { html, text = '' }: { html?: string; text?: string },
): Promise<void> {
  await editorOf(page).evaluate(
    (element, { htmlToPaste, textToPaste }) => {
      const data = new DataTransfer();
      if (htmlToPaste !== undefined) data.setData('text/html', htmlToPaste);
      data.setData('text/plain', textToPaste);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    { htmlToPaste: html, textToPaste: text },
  );
}

/** What a program puts on the clipboard. */
export function clipboard(name: string): string {
  return readFileSync(new URL(`paste/${name}`, import.meta.url), 'utf8');
}

/** Does something to the request for the editor's code, and leaves the rest of the page alone. */
export async function onEditorChunk(page: Page, act: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes('ProseMirror-focused')) await act(route);
    else await route.fulfill({ response });
  });
}
