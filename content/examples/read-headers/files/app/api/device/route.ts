import { userAgent, type NextRequest } from 'next/server';

export function GET(request: NextRequest) {
  const { browser, os, device, isBot } = userAgent(request);
  return Response.json({ browser: browser.name, os: os.name, device: device.type ?? 'desktop', isBot });
}
