import type { Row } from "./row";

/** Machines, functions, containers. */
export const COMPUTE: Readonly<Record<string, Row>> = {
  "virtual machine, vm, server, ec2, compute engine": {
    aws: "instance launch_template",
    google: "compute_instance",
    azurerm: "linux_virtual_machine windows_virtual_machine",
  },
  "windows server, windows vm": { aws: "instance", google: "compute_instance", azurerm: "windows_virtual_machine" },
  "spot instance, preemptible": { aws: "spot_instance_request", google: "compute_instance", azurerm: "linux_virtual_machine" },
  "autoscaling group, auto scaling, scale set, instance group, vmss, asg, mig": {
    aws: "autoscaling_group",
    google: "compute_region_instance_group_manager compute_instance_group_manager",
    azurerm: "linux_virtual_machine_scale_set orchestrated_virtual_machine_scale_set",
  },
  "scaling policy, autoscaler, autoscale": {
    aws: "autoscaling_policy appautoscaling_policy",
    google: "compute_region_autoscaler compute_autoscaler",
    azurerm: "monitor_autoscale_setting",
  },
  "launch template, instance template": { aws: "launch_template", google: "compute_instance_template" },
  "ssh key, key pair": { aws: "key_pair", google: "os_login_ssh_public_key compute_project_metadata", azurerm: "ssh_public_key" },
  "machine image, golden image, ami": { aws: "ami", google: "compute_image", azurerm: "image shared_image" },
  "function, serverless function, lambda, faas, cloud function, azure function": {
    aws: "lambda_function",
    google: "cloudfunctions2_function cloudfunctions_function",
    azurerm: "linux_function_app windows_function_app function_app_flex_consumption",
  },
  "container, serverless container, container service, fargate, ecs, cloud run, container app, docker": {
    aws: "ecs_service ecs_task_definition apprunner_service",
    google: "cloud_run_v2_service",
    azurerm: "container_app container_group",
  },
  "task definition, container task, container job": {
    aws: "ecs_task_definition",
    google: "cloud_run_v2_job",
    azurerm: "container_app_job container_group",
  },
  "kubernetes, kubernetes cluster, k8s, k8s cluster, eks, gke, aks": {
    aws: "eks_cluster",
    google: "container_cluster",
    azurerm: "kubernetes_cluster",
  },
  "node pool, node group, worker nodes": { aws: "eks_node_group", google: "container_node_pool", azurerm: "kubernetes_cluster_node_pool" },
  "container registry, docker registry, image registry, image repository, ecr, acr, gcr, artifact registry": {
    aws: "ecr_repository",
    google: "artifact_registry_repository",
    azurerm: "container_registry",
  },
  "batch, batch job, batch processing": {
    aws: "batch_job_definition batch_compute_environment",
    google: "dataproc_batch",
    azurerm: "batch_job batch_pool",
  },
  "web app, web application, app hosting, paas, app service, beanstalk, app engine": {
    aws: "elastic_beanstalk_environment apprunner_service amplify_app",
    google: "app_engine_standard_app_version app_engine_application",
    azurerm: "linux_web_app windows_web_app",
  },
  "static website, static site, single page app": {
    aws: "s3_bucket_website_configuration amplify_app",
    google: "storage_bucket",
    azurerm: "static_web_app storage_account_static_website",
  },
  "virtual desktop, workspace, remote desktop": {
    aws: "workspaces_workspace",
    azurerm: "virtual_desktop_host_pool virtual_desktop_workspace",
  },
};
