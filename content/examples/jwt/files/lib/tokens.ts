import { jwtVerify, SignJWT } from 'jose';

const secret = () => new TextEncoder().encode(process.env.JWT_SECRET);
const ISSUER = 'playground';

export function createToken(user: string): Promise<string> {
  return new SignJWT({ role: 'reader' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setSubject(user)
    .setIssuedAt()
    .setExpirationTime('15m')
    .sign(secret());
}

/** Naming the algorithm keeps a token from choosing a weaker one. */
export async function verifyToken(token: string) {
  const { payload } = await jwtVerify(token, secret(), { issuer: ISSUER, algorithms: ['HS256'] });
  return payload;
}
