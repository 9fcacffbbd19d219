'use client';

import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import type { RichTextEditorProps } from './rich-text-editor.tsx';

export type EditorComponent = ComponentType<RichTextEditorProps>;

let loaded: EditorComponent | null = null;
let loading: Promise<EditorComponent> | null = null;

/** The editor weighs more than the rest of the page, so it comes when somebody turns to the text. */
async function load(): Promise<EditorComponent> {
  loading ??= import('./rich-text-editor.tsx').then((module) => {
    loaded = module.default;
    return module.default;
  });
  try {
    return await loading;
  } catch (error) {
    // Tried again at the next occasion; until then the plain field does.
    loading = null;
    throw error;
  }
}

/** `onReady` is called after a request, as soon as the editor is there. */
export function useLazyEditor(onReady: (editor: EditorComponent) => void) {
  const [failed, setFailed] = useState(false);
  const ready = useRef(onReady);
  useEffect(() => {
    ready.current = onReady;
  });
  // Ahead of time, perhaps for nothing: a failure is not worth a word yet.
  const warm = useCallback(() => {
    load().catch(() => null);
  }, []);
  const request = useCallback(() => {
    load()
      .then((editor) => {
        setFailed(false);
        ready.current(editor);
      })
      .catch(() => setFailed(true));
  }, []);
  return { failed, warm, request, loaded: () => loaded };
}
