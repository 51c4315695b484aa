// A person's own API tokens (/tokens).

export interface Token {
  id: string;
  name: string;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
}

/** A token with its secret, told once. */
export interface NewToken extends Token {
  token: string;
}
