import NextAuth from 'next-auth'
import { authOptions } from '../../../../server/auth-options.ts'

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> }

function handler(request: Request, context: Context): Promise<Response> {
  return NextAuth(authOptions())(request, context)
}

export { handler as GET, handler as POST }
