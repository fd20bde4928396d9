import { OpenAPIHono } from '@hono/zod-openapi';
import { problem, toParameterErrors } from './problem.ts';

/** A sub-app whose failed parameters answer as problem details. */
export function newRoutes() {
  return new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const given = 'data' in result ? result.data : undefined;
      return problem(
        c,
        400,
        '指定された値に誤りがあります。errors の各項目を直してください。',
        toParameterErrors(result.error.issues, given),
      );
    },
  });
}
