CREATE TABLE "moves" (
	"id" text PRIMARY KEY NOT NULL,
	"side" text NOT NULL,
	"moved_company_id" text,
	"last_keys" jsonb NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
