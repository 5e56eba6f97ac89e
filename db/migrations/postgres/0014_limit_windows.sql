CREATE TABLE "limit_windows" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "limit_windows_end_ix" ON "limit_windows" USING btree ("ends_at");