CREATE TABLE `company_settings` (
	`company_id` text PRIMARY KEY NOT NULL,
	`requests_per_minute` integer,
	`public_validations_per_minute` integer,
	`sealed_provider_secret` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `idempotent_answers` (
	`company_id` text NOT NULL,
	`caller` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`status` integer NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `caller`, `key`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `idempotent_answers_created_ix` ON `idempotent_answers` (`company_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `provider_events` (
	`company_id` text NOT NULL,
	`event_id` text NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `event_id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `provider_events_received_ix` ON `provider_events` (`company_id`,`received_at`);--> statement-breakpoint
CREATE TABLE `request_log` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`api_key_id` text,
	`caller_type` text NOT NULL,
	`method` text NOT NULL,
	`route` text NOT NULL,
	`status` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	`request_id` text NOT NULL,
	`error_code` text,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `request_log_key_ix` ON `request_log` (`company_id`,`api_key_id`,`id`);--> statement-breakpoint
CREATE INDEX `request_log_status_ix` ON `request_log` (`company_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `request_log_request_ix` ON `request_log` (`company_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `webhook_attempts` (
	`company_id` text NOT NULL,
	`delivery_id` text NOT NULL,
	`number` integer NOT NULL,
	`started_at` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	`succeeded` integer NOT NULL,
	`status` integer,
	`problem` text,
	`request_headers` text NOT NULL,
	`response_headers` text,
	`response_body` text,
	PRIMARY KEY(`company_id`, `delivery_id`, `number`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`delivery_id`) REFERENCES `webhook_deliveries`(`company_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`endpoint_id` text NOT NULL,
	`event_id` text NOT NULL,
	`event_type` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`attempts_count` integer NOT NULL,
	`due_at` integer,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`endpoint_id`) REFERENCES `webhook_endpoints`(`company_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_due_ix` ON `webhook_deliveries` (`company_id`,`endpoint_id`,`due_at`) WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX `webhook_deliveries_endpoint_ix` ON `webhook_deliveries` (`company_id`,`endpoint_id`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_state_ix` ON `webhook_deliveries` (`company_id`,`endpoint_id`,`state`,`id`);--> statement-breakpoint
CREATE TABLE `webhook_endpoints` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`url` text NOT NULL,
	`description` text,
	`events` text,
	`status` text NOT NULL,
	`disabled_reason` text,
	`sealed_secret` text NOT NULL,
	`sealed_previous_secret` text,
	`previous_secret_expires_at` integer,
	`failing_since` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_endpoints_kyc_uq` ON `webhook_endpoints` (`company_id`) WHERE kind = 'kyc';