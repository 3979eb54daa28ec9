/** Exchanges the code for a token, from server to server. */
export async function tokenFor(code: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'authorization_code', code });
  const response = await fetch('https://login.example.com/token', { method: 'POST', body });
  const { access_token } = await response.json();
  return access_token;
}
