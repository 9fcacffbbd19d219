/** Whose pages these are. */
export interface PageAccount {
  id: string;
  email: string;
  name: string;
}
