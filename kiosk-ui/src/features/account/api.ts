// One's own password and tokens.
import { http } from "@/shared/api/http";
import type { NewToken, Token } from "./types";

export const changePassword = (current: string, fresh: string): Promise<void> =>
  http.post("/session/password", { current_password: current, new_password: fresh });

export const listTokens = async (): Promise<Token[]> => (await http.get<{ items: Token[] }>("/tokens")).items;

export const createToken = (name: string, expiresAt?: string): Promise<NewToken> =>
  http.post("/tokens", { name, ...(expiresAt && { expires_at: expiresAt }) });

export const deleteToken = (token: Token): Promise<void> => http.remove(`/tokens/${token.id}`);
