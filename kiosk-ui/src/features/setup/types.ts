// The first set-up: the code from the server's own screen, the centre and its first manager.
export interface FirstSetup {
  code: string;
  centre: { id: string; name: string };
  manager: { name: string; username: string; password: string };
}
