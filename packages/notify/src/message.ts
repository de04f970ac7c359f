/**
 * A message before it knows its channel. It holds text and what kind of text it is, never markup: a renderer escapes all
 * of it, so what a host or a person wrote cannot become more than text.
 */
export type Message = readonly Block[];

export type Block =
  | { readonly kind: 'heading'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[] }
  | { readonly kind: 'code'; readonly lines: readonly string[] };

export interface Item {
  readonly pieces: readonly Piece[];
  /** Shown below the item, to be copied; null when there is none. */
  readonly command: string | null;
}

export type Piece =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };
