/** A browser without script: it keeps cookies and sends forms with the token their page gave. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly address: string) {}

  async get(path: string): Promise<Response> {
    return this.keep(await fetch(this.address + path, { headers: this.headers(), redirect: 'manual' }));
  }

  /** Sends a form as it stands. */
  async post(path: string, form: Readonly<Record<string, string>>): Promise<Response> {
    const body = new URLSearchParams(form);
    const sent = { method: 'POST', headers: this.headers(), body, redirect: 'manual' } as const;
    return this.keep(await fetch(this.address + path, sent));
  }

  /** The token of the form on a page; '' where the page has none. */
  async tokenAt(path: string): Promise<string> {
    return /name="_csrf" value="([^"]*)"/.exec(await (await this.get(path)).text())?.[1] ?? '';
  }

  /** Opens an invitation's link and sends a password twice. */
  async choose(path: string, password: string, again = password): Promise<Response> {
    return this.post(path, { password, again, _csrf: await this.tokenAt(path) });
  }

  /** Signs in with a password; gives the status of the answer, 303 where it was right. */
  async signIn(email: string, password: string): Promise<number> {
    const form = { email, password, next: '/', _csrf: await this.tokenAt('/sign-in') };
    return (await this.post('/sign-in', form)).status;
  }

  private headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { cookie, 'accept-language': 'en' };
  }

  private keep(response: Response): Response {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}
