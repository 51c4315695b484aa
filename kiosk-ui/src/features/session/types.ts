// What a person gives to sign in.
export interface Credentials {
  username: string;
  password: string;
  /** Only asked for when two centres know the same username. */
  centre?: string;
}
